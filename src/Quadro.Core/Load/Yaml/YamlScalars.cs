using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Quadro.Load.Yaml;

/// <summary>Reads the kind of a scalar from its quotes and tags. A plain word has none: the schema decides.</summary>
internal static class YamlScalars
{
    private const string Core = "tag:yaml.org,2002:";

    public static ScalarNode Read(Scalar scalar, SourceSpan span, DiagnosticBag log)
    {
        var kind = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any ? PlainKind(scalar.Value) : ScalarKind.Quoted;
        if (!scalar.Tag.IsEmpty)
            kind = Tagged(scalar, kind, span, log);
        return new ScalarNode(NormalForm.Of(UnseenReport.Without(scalar.Value, span, log)), kind, span);
    }

    /// <summary>Checks a tag: a list or a map may only have the tag of its own kind.</summary>
    public static void CheckTag(TagName tag, string kind, SourceSpan span, DiagnosticBag log)
    {
        if (!tag.IsEmpty && tag.Value != "!" && tag.Value != "?" && tag.Value != Core + kind)
            Refuse(tag, span, log);
    }

    internal static ScalarKind PlainKind(string text) =>
        text is "" or "~" or "null" or "Null" or "NULL" ? ScalarKind.Null : ScalarKind.Plain;

    private static ScalarKind Tagged(Scalar scalar, ScalarKind kind, SourceSpan span, DiagnosticBag log)
    {
        var tag = scalar.Tag.Value;
        if (tag == "?")
            return kind;
        if (tag == "!")
            return ScalarKind.Quoted;
        switch (tag.StartsWith(Core, StringComparison.Ordinal) ? tag[Core.Length..] : "")
        {
            case "str":
                return ScalarKind.Quoted;
            case "timestamp":
                return ScalarKind.Plain;
            case "null":
                return Checked(
                    scalar.Value is "" or "~" or "null" or "Null" or "NULL",
                    ScalarKind.Null,
                    Messages.Load.ExpectNothing
                );
            case "bool":
                return Checked(bool.TryParse(scalar.Value, out _), ScalarKind.Boolean, Messages.Load.ExpectTrueOrFalse);
            case "int":
                return Checked(IsInteger(scalar.Value), ScalarKind.Number, Messages.Load.ExpectWholeNumber);
            case "float":
                return Checked(IsFloat(scalar.Value), ScalarKind.Number, Messages.Load.ExpectDecimalNumber);
        }
        Refuse(scalar.Tag, span, log);
        return kind;

        ScalarKind Checked(bool holds, ScalarKind then, Wording expected)
        {
            if (!holds)
                log.Add(Messages.Load.NotAsTagged(span, scalar.Value, tag[Core.Length..], expected));
            return holds ? then : kind;
        }
    }

    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsFloat(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static void Refuse(TagName tag, SourceSpan span, DiagnosticBag log)
    {
        var shown = tag.Value.StartsWith(Core, StringComparison.Ordinal) ? "!!" + tag.Value[Core.Length..] : tag.Value;
        log.Add(Messages.Load.UnknownTag(span, shown));
    }
}
