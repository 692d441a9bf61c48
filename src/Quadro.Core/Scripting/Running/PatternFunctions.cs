using System.Text;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Scriban.Runtime;

namespace Quadro.Scripting.Running;

/// <summary>The functions of <c>regex</c>, and other functions of the engine that use patterns.</summary>
internal static class PatternFunctions
{
    private const string Tags =
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*>""";

    public static ScriptObject Group()
    {
        var group = new ScriptObject();
        Add(group, "match", 2, 3, "regex.match text pattern", call => new ScriptArray(
            Matches(call, 2).Take(1).SelectMany(Parts)
        ));
        Add(group, "matches", 2, 3, "regex.matches text pattern", call => new ScriptArray(
            Matches(call, 2).Select(match => new ScriptArray(Parts(match)))
        ));
        Add(group, "replace", 3, 4, "regex.replace text pattern replacement", call =>
            Replaced(call, call.Text(0), Matches(call, 3), call.Text(2))
        );
        Add(group, "split", 2, 3, "regex.split text pattern", Split);
        Add(group, "escape", 1, 1, "regex.escape text", call => Regex.Escape(call.Text(0)));
        Add(group, "unescape", 1, 1, "regex.unescape text", Unescape);
        group.IsReadOnly = true;
        return group;
    }

    /// <summary>A text without its tags.</summary>
    public static ScriptFunction Strip { get; } =
        new("html.strip", 1, 1, "html.strip text", call =>
            call.Unknown
            ?? Replaced(
                call,
                call.Text(0),
                All(call, call.Text(0), call.Pattern(Tags, RegexOptions.IgnoreCase | RegexOptions.Singleline)),
                ""
            )
        );

    private static void Add(
        ScriptObject group,
        string name,
        int least,
        int most,
        string form,
        Func<ScriptCall, object?> body
    ) =>
        group.SetValue(
            name,
            new FunctionAdapter(
                new ScriptFunction($"regex.{name}", least, most, form, call => call.Unknown ?? body(call))
            ),
            true
        );

    private static IEnumerable<Match> Matches(ScriptCall call, int options) =>
        All(
            call,
            call.Text(0),
            call.Pattern(call.Text(1), Options(call.Named.GetValueOrDefault("options") as string ?? call.Text(options)))
        );

    /// <summary>All matches. Finding one match may need a pass over the rest of the text, so each counts as
    /// much.</summary>
    private static IEnumerable<Match> All(ScriptCall call, string text, Regex pattern)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            call.Charge(1 + (text.Length - match.Index) / 128);
            yield return match;
        }
        call.Charge(1 + text.Length / 128);
    }

    private static IEnumerable<object?> Parts(Match match) => match.Groups.Values.Select(group => group.Value);

    private static string Replaced(ScriptCall call, string text, IEnumerable<Match> matches, string replacement)
    {
        var made = new StringBuilder();
        var at = 0;
        foreach (var match in matches)
        {
            var put = match.Result(replacement);
            call.Room(made.Length + (long)(match.Index - at) + put.Length);
            made.Append(text, at, match.Index - at).Append(put);
            at = match.Index + match.Length;
        }
        return at == 0 && made.Length == 0 ? text : made.Append(text, at, text.Length - at).ToString();
    }

    private static ScriptArray Split(ScriptCall call)
    {
        var (parts, text, at) = (new ScriptArray(), call.Text(0), 0);
        foreach (var match in Matches(call, 2))
        {
            parts.Add(text[at..match.Index]);
            foreach (var group in match.Groups.Values.Skip(1))
                if (group.Success)
                    parts.Add(group.Value);
            at = match.Index + match.Length;
        }
        parts.Add(text[at..]);
        return parts;
    }

    private static string Unescape(ScriptCall call)
    {
        try
        {
            return Regex.Unescape(call.Text(0));
        }
        catch (ArgumentException exception)
        {
            throw call.Failure(
                Rules.Render.UnusablePattern,
                Messages.Scripting.UnreadablePattern(call.Text(0), exception.Message)
            );
        }
    }

    private static RegexOptions Options(string letters) =>
        letters.Aggregate(RegexOptions.None, (options, letter) => options
            | letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            });
}
