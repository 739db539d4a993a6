"""HTML that would run a script, ask another host or change the page around it, if a page took it as it is typed.

`RUN` stands for a script that says it ran; each attack is the text of a page of its own.
"""

RUN = "window.ran(1)"

# What the elements and attributes of a text could carry.
HANDLERS = [
    "<img src=x onerror=RUN>", "<img src=x onerror='RUN'//", "<IMG SRC=x OnErRoR=RUN>", "<img src=x\nonerror\n=\nRUN>",
    "<img/src=x/onerror=RUN>", "<img src=\"x\"onerror=\"RUN\">", "<img src='x'onerror='RUN'>", "<img src=x onerror=RUN alt=\"a>b\">",
    "<p onclick=RUN>click me</p>", "<div onmouseover=\"RUN\">over</div>", "<b onclick=RUN>a</b>", "<b tabindex=0 autofocus onfocus=RUN>a</b>",
    "<details open ontoggle=RUN><summary>a</summary>b</details>", "<video src=a.mp4 onerror=RUN onloadstart=RUN></video>",
    "<video><source src=x onerror=RUN></video>", "<audio src=x onerror=RUN></audio>", "<video src=a.mp4><track src=x onerror=RUN oncuechange=RUN></video>",
    "<a href=a.md onfocus=RUN autofocus tabindex=1>a</a>", "<table onmouseover=RUN><tr><td onclick=RUN>a</td></tr></table>",
    "<ul><li onclick=RUN>a</li></ul>", "<h2 onclick=RUN>a</h2>", "<h2 id=\"x\" onclick=RUN>a</h2>", "<p style=\"animation: x\" onanimationstart=RUN>a</p>",
    "<span onpointerenter=RUN class=x>a</span>", "<center oncontextmenu=RUN>a</center>", "<font onclick=RUN color=red>a</font>",
    "<pre onclick=RUN>a</pre>", "<hr onclick=RUN>", "<br onclick=RUN>", "<picture><source onerror=RUN srcset=x><img src=y onerror=RUN></picture>",
]

# Values that leave their attribute.
BREAKOUTS = [
    "<p title='\"><script>RUN</script>'>a</p>", "<p title=\"'><img src=x onerror=RUN>\">a</p>", "<p title=\"&quot; onclick=RUN x=&quot;\">a</p>",
    "<p title='&#34;&gt;&lt;img src=x onerror=RUN&gt;'>a</p>", "<abbr title='x\" onmouseover=\"RUN'>a</abbr>",
    "<abbr title=\"x\u0301\u201d onmouseover=RUN\">a</abbr>", "<abbr title='x\u0301\" onmouseover=RUN y=\"'>a</abbr>", "\u0600<img src=x onerror=RUN>",
    "<p id='\"><script>RUN</script>'>a</p>", "<p id='x\"onclick=\"RUN'>a</p>", "<h2 id='\"><img/src=x/onerror=RUN>'>a</h2>",
    "<a href='a.md\" onclick=\"RUN'>a</a>", "<a href=\"https://e.example/&quot; onclick=&quot;RUN\">a</a>", "<a href='https://e.example/\"><script>RUN</script>'>a</a>",
    "<img src=a.png alt='\"><script>RUN</script>'>", "<img src=a.png alt=\"&quot; onload=&quot;RUN\">", "<img src=a.png title='\" onload=\"RUN'>",
    "<img src=a.png width='1\" onload=\"RUN'>", "<ol start='1\" onclick=\"RUN'><li>a</li></ol>",
    "<table><tr><td colspan='2\" onclick=\"RUN'>a</td></tr></table>", "<table><tr><th scope='col\" onclick=\"RUN'>a</th></tr></table>",
    "<p align='center\" onclick=\"RUN'>a</p>", "<p lang='en\" onclick=\"RUN'>a</p>", "<p dir='ltr\" onclick=\"RUN'>a</p>", "<p lang='en onclick=RUN'>a</p>",
    "<video src=a.mp4 poster='x\" onerror=\"RUN'></video>", "<video src=a.mp4><track src=a.vtt label='\"><script>RUN</script>' srclang='en\" x=\"'></video>",
    "<iframe src=\"https://www.youtube.com/embed/a\" title='\"><script>RUN</script>'></iframe>",
    "<iframe src='https://www.youtube.com/embed/a\" onclick=\"RUN'></iframe>", "<iframe src=\"https://www.youtube.com/embed/a?start=1&quot;onclick=RUN\"></iframe>",
    "<a href=\"a.md\" title='x\" onclick=\"RUN'>a</a>", "<p title=\"</p><script>RUN</script>\">a</p>", "<p title=\"--><img src=x onerror=RUN>\">a</p>",
    "<abbr title=\"</title></style></textarea><script>RUN</script>\">a</abbr>", "<p title=\"&amp;quot; onclick=RUN x=&amp;quot;\">a</p>",
    "<pre title=\"<!--\">a</pre><img src=x onerror=RUN title=\"-->\">", "<p title=`x` onclick=RUN>a</p>", "<p title=\"x\u0345\" onclick=RUN \u0345=\"\">a</p>",
    "<ol start=\"-1\" type=\"1&quot; onclick=RUN\"><li value='1\" onclick=RUN'>a</li></ol>", "<table><tr><td colspan=\"99999999999\" rowspan=\"-1\">a</td></tr></table>",
    "<p class=\"x&quot; onclick=&quot;RUN\">a</p>", "<p lang=\"en&quot;&gt;&lt;script&gt;RUN&lt;/script&gt;\">a</p>",
]

# Addresses that are scripts.
ADDRESSES = [
    f"<a href={quote}{address}{quote}>a</a>"
    for quote, address in [
        ('"', "javascript:RUN"), ('"', "JaVaScRiPt:RUN"), ('"', " javascript:RUN"), ('"', "java\tscript:RUN"), ('"', "java\nscript:RUN"),
        ('"', "java&Tab;script:RUN"), ('"', "java&NewLine;script:RUN"), ('"', "javascript&colon;RUN"), ('"', "&#106;avascript:RUN"),
        ('"', "&#x6A;avascript:RUN"), ('"', "&#0000106avascript:RUN"), ('"', "&#1;javascript:RUN"), ('"', "\u0001javascript:RUN"),
        ('"', "javascript://%0aRUN"), ('"', "javascript:/*//*/RUN"), ('"', "data:text/html,<script>parent.RUN</script>"),
        ('"', "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="), ('"', "vbscript:RUN"), ('"', "blob:x"), ('"', "view-source:x"),
        ('"', "//evil.example/x"), ('"', "\\\\evil.example\\x"), ('"', "/\\evil.example"), ('"', "javascript%3ARUN"), ("'", 'javascript:RUN("x")'),
        ("", "javascript:RUN"), ('"', "\u2028javascript:RUN"), ('"', "\ufeffjavascript:RUN"), ('"', "\u200bjavascript:RUN"), ('"', "java\u0000script:RUN"),
        ('"', "javascript&colon RUN"), ('"', "&#106avascript:RUN"), ('"', "\u202ejavascript:RUN"), ('"', "\u200fjavascript:RUN"), ('"', "javascript\uff1aRUN"),
        ('"', "\u007fjavascript:RUN"), ('"', "&#8203;javascript:RUN"), ('"', "feed:javascript:RUN"), ('"', "jar:https://evil.example/!/"), ('"', "file:///etc/passwd"),
    ]
] + [
    "<a href=a.md href=javascript:RUN>a</a>", "<a href=javascript:RUN href=a.md>a</a>", "<a href=a.md xlink:href=javascript:RUN>a</a>",
    "<a href=a.md ping=https://evil.example/ target=_blank rel=opener download>a</a>", "<a name=x href=javascript:RUN>a</a>", "<a id=x href=javascript:RUN>a</a>",
    "<img src=a.svg alt=a>", "<img src=evil.html alt=a>", "<video src=a.mp4 autoplay onplay=RUN></video>", "<audio src=a.mp3 autoplay oncanplay=RUN></audio>",
    "<video src=a.mp4><track src=\"data:text/vtt,WEBVTT\"></video>", "<video><source src=javascript:RUN><source src=data:video/mp4,x></video>",
    "<iframe src=\"https://www.youtube.com/embed/a/../../redirect?q=https://evil.example\"></iframe>", "<iframe src=\"https://www.youtube.com/embed/javascript:RUN\"></iframe>",
    "<img src=\"javascript:RUN\" alt=a>", "<img src=\"data:image/svg+xml,<svg onload=RUN>\" alt=a>", "<img src=https://evil.example/a.png alt=a>",
    "<img src=//evil.example/a.png alt=a>", "<video src=\"javascript:RUN\"></video>", "<video poster=\"https://evil.example/a.png\" src=a.mp4></video>",
    "<audio><source src=https://evil.example/a.mp3></audio>", "<video src=a.mp4><track src=https://evil.example/a.vtt default></video>",
    "<iframe src=javascript:RUN></iframe>", "<iframe srcdoc='<script>parent.RUN</script>'></iframe>", "<iframe src='data:text/html,x'></iframe>",
    "<iframe src=\"https://www.youtube.com/embed/a\" srcdoc=\"<script>parent.RUN</script>\" onload=RUN></iframe>",
    "<picture><source srcset=https://evil.example/b.png><img src=a.png alt=a></picture>", "<img srcset=\"https://evil.example/b.png 2x\" src=a.png alt=a>",
    "<blockquote cite=\"javascript:RUN\">a</blockquote>", "<table background=javascript:RUN><tr><td background=https://evil.example/a>a</td></tr></table>",
]

# Elements that no text may hold, and ways to hide them.
ELEMENTS = [
    "<script>RUN</script>", "<SCRIPT>RUN</SCRIPT >", "<script\n>RUN</script>", "<script/x>RUN</script>", "<script src=data:,RUN></script>",
    "<<script>script>RUN</script>", "<scr<script>ipt>RUN</scr</script>ipt>", "<script>RUN//", "<svg onload=RUN>", "<svg/onload=RUN>",
    "<svg><script>RUN</script></svg>", "<svg><animate onbegin=RUN attributeName=x></svg>", "<math><a xlink:href=javascript:RUN>a</a></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>", "<object data=javascript:RUN></object>",
    "<embed src=javascript:RUN>", "<form action=javascript:RUN><button>a</button></form>", "<button onclick=RUN>a</button>", "<input onfocus=RUN autofocus>",
    "<isindex action=javascript:RUN>", "<base href=https://evil.example/>", "<link rel=stylesheet href=https://evil.example/a.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>", "<style>@import 'https://evil.example/a.css';</style>",
    "<style>body { background: url(https://evil.example/a) }</style>", "<p style=\"background: url(https://evil.example/a)\">a</p>",
    "<body onload=RUN>", "<html onclick=RUN>", "<frameset onload=RUN>", "<template><script>RUN</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
    "<textarea><img src=x onerror=RUN></textarea><img src=x onerror=RUN>", "<title><img src=x onerror=RUN></title>", "<xmp><script>RUN</script></xmp>",
    "<plaintext>a", "<iframe><script>RUN</script></iframe>", "<noembed><img src=x onerror=RUN></noembed>", "<select><option><img src=x onerror=RUN></select>",
    "<marquee onstart=RUN>a</marquee>", "<dialog open onclose=RUN>a</dialog>", "<a><svg><style><img src=x onerror=RUN></style></svg></a>",
    "<!--><script>RUN</script>-->", "<!--><img src=x onerror=RUN>-->", "<!-- --!><img src=x onerror=RUN> -->", "<!---><img src=x onerror=RUN>-->",
    "<![CDATA[<img src=x onerror=RUN>]]>", "<?xml <img src=x onerror=RUN>?>", "<!doctype <img src=x onerror=RUN>>", "<%<img src=x onerror=RUN>%>",
    "<x-y onclick=RUN>a</x-y>", "<p is=x-y onclick=RUN>a</p>", "<img src=x on\u0000error=RUN>", "<\u0000script>RUN</script>", "<\u017fcript>RUN</\u017fcript>",
    "\\<img src=x onerror=RUN>", "`<img src=x onerror=RUN>", "[a](<javascript:RUN>)", "[a](\"onclick=RUN)", "![a](x \"\\\" onload=RUN\")", "<javascript:RUN>",
    "[<img src=x onerror=RUN>](a.md)", "![<img src=x onerror=RUN>](a.png)", "[[a|<img src=x onerror=RUN>]]", "# <img src=x onerror=RUN>",
    "| <img src=x onerror=RUN> |\n|---|\n| <a href=javascript:RUN>a</a> |", "- <svg onload=RUN>\n- <p onclick=RUN>a</p>", "> <script>RUN</script>",
    "[^1]\n\n[^1]: <img src=x onerror=RUN>", "> [!NOTE] <img src=x onerror=RUN>\n> a", "==<img src=x onerror=RUN>==", "```<img src=x onerror=RUN>\na",
    "&lt;img src=x onerror=RUN&gt;", "<p>&lt;img src=x onerror=RUN&gt;</p>", "<p>&amp;lt;img src=x onerror=RUN&amp;gt;</p>", "<pre>&lt;script&gt;RUN&lt;/script&gt;</pre>",
]

# Tags that would end or change what stands around the text.
ESCAPES = [
    "</div></div></main></body></html><h6>out</h6>", "</p></article></main>a", "<table><tr><td>a</table></div></main>", "<li>a</li></ul></main>",
    "<details><summary>a", "<table><div>a</div></table>", "<a href=a.md><a href=b.md>c</a>", "<p><div><p>a</div></p></main>", "<dd>a</dd><dt>b</dt>",
    "<div><dd>a</dd></div>", "<div><li>a</li></div>", "<tr><td>a</td></tr>", "<option>a</option></select>", "<caption>a</caption>", "<body class=x>a</body>",
    "<ul><li><table></ul></main></table>", "<b><p><i></b></p></i></main>", "<div>\n\n> </div>\n\n</main>", "<pre>\n\n</main></pre>", "<font><table><tr><font></table></main>",
    "<h2><h3>a</h2></h3></main>", "<p id=page.main>a</p>", "<p id=fn-1>a</p>", "<a name=\"__proto__\" class=x style=y>a</a>", "<p id=\"constructor\">a</p>",
    "<a id=Laurel>a</a><a id=Laurel name=theme>b</a>", "<img name=body src=a.png alt=a>", "<p id=document>a</p><p id=location>b</p>", "<p id=\"x y\">a</p>",
    "<col><colgroup><source><track>", "<summary>a</summary></details>", "<figcaption>a</figcaption></figure>", "<rt>a</rt></ruby>", "</p></p></br></main>",
]

ATTACKS = [attack.replace("RUN", RUN) for attack in HANDLERS + BREAKOUTS + ADDRESSES + ELEMENTS + ESCAPES]
