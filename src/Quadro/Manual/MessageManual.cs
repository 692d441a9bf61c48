using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Quadro.Cli.Manual;

/// <summary>The documentation of the message codes, which travels inside the executable.</summary>
internal static class MessageManual
{
    private const string Prefix = "manual/";

    private static Assembly Program => typeof(MessageManual).Assembly;

    /// <summary>All codes that have a page, in order.</summary>
    public static ImmutableArray<string> Codes =>
        [
            .. Program
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The code as the catalogue writes it: 'qd2008' and '2008' are QD2008.</summary>
    public static string Normalize(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        return upper.Length == 4 && upper.All(char.IsAsciiDigit) ? "QD" + upper : upper;
    }

    /// <summary>The Markdown of a code's page; null when there is no such code.</summary>
    public static string? Find(string code)
    {
        using var page = Program.GetManifestResourceStream(Prefix + code);
        if (page is null)
            return null;
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
