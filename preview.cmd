@echo off
rem Double click: a live preview in the browser. Close the window to end it.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
where py >nul 2>nul
if errorlevel 1 goto plain
py -3 scripts\manage.py serve --open %*
goto end
:plain
where python >nul 2>nul
if errorlevel 1 goto none
python scripts\manage.py serve --open %*
goto end
:none
echo Can cai Python 3.11 tro len. / Python 3.11 or newer is needed: search "Python" in the Microsoft Store.
:end
pause
