@echo off
rem Double click: build the site into the folder site.
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
where py >nul 2>nul
if errorlevel 1 goto plain
py -3 scripts\manage.py build %*
goto end
:plain
where python >nul 2>nul
if errorlevel 1 goto none
python scripts\manage.py build %*
goto end
:none
echo Can cai Python 3.11 tro len. / Python 3.11 or newer is needed: search "Python" in the Microsoft Store.
:end
pause
