try{document.documentElement.className=localStorage.theme}catch{}
