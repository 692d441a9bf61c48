using System.Text;

namespace Quadro.Tests.Support;

/// <summary>HTML as nobody should write it: pieces at which readers go wrong, put together and damaged. The same for
/// the same seed.</summary>
internal sealed class OddHtml(int seed)
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i class=a>",
        "</i>",
        "<a href=/a/>",
        "</a>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<tbody>",
        "<select>",
        "<option>",
        "</select>",
        "<ul>",
        "<li>",
        "</ul>",
        "<h2>",
        "</h2>",
        "<pre>\n",
        "</pre>",
        "<img src=/a.svg alt=x>",
        "<br/>",
        "<br></br>",
        "<details open>",
        "<summary>",
        "</details>",
        "<span lang=it title='a>b'>",
        "</span>",
        "<ruby>",
        "<rt>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<script>document.title='x'</script>",
        "<script>",
        "</script>",
        "<script><!--<script>",
        "<style>",
        "</style>",
        "<style>@import '//other.example/a.css'</style>",
        "<textarea>",
        "</textarea>",
        "<title>",
        "</title>",
        "<xmp>",
        "</xmp>",
        "<noscript>",
        "</noscript>",
        "<noembed>",
        "<iframe>",
        "</iframe>",
        "<plaintext>",
        "<template>",
        "</template>",
        "<template shadowrootmode=open>",
        "<svg>",
        "</svg>",
        "<svg/>",
        "<math>",
        "</math>",
        "<mtext>",
        "<mglyph>",
        "<malignmark>",
        "<annotation-xml encoding=text/html>",
        "<foreignObject>",
        "</foreignObject>",
        "<desc>",
        "</desc>",
        "<![CDATA[",
        "]]>",
        "<animate attributeName=href values=javascript:x>",
        "<set attributeName=onclick to=x>",
        "<use href=//other.example/a.svg#x>",
        "<image href=https://other.example/a.png>",
        "<image xlink:href='data:image/svg+xml,<svg/>'>",
        "<svg:script>",
        "<x:p xmlns:x=http://www.w3.org/1999/xhtml>",
        "<form>",
        "</form>",
        "<form action=//other.example/>",
        "<button formaction=javascript:x>",
        "<input>",
        "<input type=image src=//other.example/a>",
        "<input type=checkbox checked>",
        "<base href=//other.example/>",
        "<link rel=stylesheet href=//other.example/a.css>",
        "<meta http-equiv=refresh content='0;url=//other.example/'>",
        "<frameset>",
        "<frame src=//other.example/>",
        "<object data=//other.example/>",
        "<embed src=//other.example/>",
        "<body onload=x>",
        "<html lang=x>",
        "<head>",
        "</body>",
        "</html>",
        "<col style='width:1%'>",
        "<caption>",
        "<marquee>",
        "<nobr>",
        "<isindex>",
        "<custom-element x=y>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "<!-- a -- b -->",
        "<!DOCTYPE html>",
        "<?php x ?>",
        "</>",
        "<",
        "<3",
        "&lt;",
        "&amp;lt;",
        "&#60;",
        "&#x3c",
        "&nbsp",
        "&notin;",
        "&",
        " onclick=x",
        " ONCLICK='x'",
        " onerror=\"x\"",
        " style=color:red",
        " srcdoc='<p>'",
        " href=javascript:x",
        " href='java\tscript:x'",
        " href=\"&#106;avascript:x\"",
        " src=//other.example/a.png",
        " src='\\\\other.example/a'",
        " src='/\n/other.example/a'",
        " src=https:other.example",
        " src=' https://other.example/'",
        " srcset='/a.svg 1x, //other.example/b 2x'",
        " background=//other.example/",
        " poster=//other.example/",
        " ping=//other.example/",
        " action=x",
        " xlink:href=x",
        " xml:base=//other.example/",
        " is=x",
        " slot=x",
        " nonce=x",
        " data-x=\"</p>\"",
        " aria-label='\"'",
        " title=\"",
        " title='",
        " title=`",
        "\"",
        "'",
        "`",
        "=",
        "/",
        ">",
        "/>",
        " ",
        "\n",
        "\f",
        "\0",
        "\u0001",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "è",
        "a",
        "b c",
    ];

    private const string Signs = "<>\"'`=/!-?&;# \t\n\f\0azAZ09:[]()\\%";

    private readonly Random random = new(seed);

    public static IEnumerable<string> Many(int seed, int count)
    {
        var made = new OddHtml(seed);
        for (var i = 0; i < count; i++)
            yield return made.Next();
    }

    public string Next()
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 14); left > 0; left--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        for (var left = random.Next(0, 5); left > 0 && text.Length > 0; left--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                case 1:
                    text.Remove(at, 1);
                    break;
                case 2:
                    text[at] = Signs[random.Next(Signs.Length)];
                    break;
                case 3:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    var length = random.Next(1, Math.Min(20, text.Length - at + 1));
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
            }
        }
        return text.ToString();
    }
}
