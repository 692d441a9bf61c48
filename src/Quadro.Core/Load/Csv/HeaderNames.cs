using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The names of columns.</summary>
public static class HeaderNames
{
    /// <summary>A name on one line and with single blanks, so that a schema can write it. A byte order mark inside a
    /// file is a remainder of joined files, or was before a quoted name.</summary>
    public static string Normal(string name)
    {
        if (IsNormal(name))
            return NormalForm.Of(name);
        var normal = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '\uFEFF' or '\u200B')
                continue;
            if (c is not '\u00a0' && !char.IsWhiteSpace(c))
                normal.Append(c);
            else if (normal.Length > 0 && normal[^1] != ' ')
                normal.Append(' ');
        }
        return NormalForm.Of(normal.ToString()).TrimEnd(' ');
    }

    internal static string Join(IEnumerable<string> parts, Dialect dialect) =>
        string.Join(dialect.HeaderJoin, parts.Select(Normal).Where(part => part.Length > 0));

    /// <summary>Reports columns without a name that contain anything, and duplicate names.</summary>
    internal static void Report(ImmutableArray<Header> headers, Func<int, bool> isFilled, DiagnosticBag log)
    {
        var seen = new Dictionary<string, Header>(StringComparer.Ordinal);
        for (var i = 0; i < headers.Length; i++)
        {
            var header = headers[i];
            if (header.Name.Length == 0)
            {
                if (isFilled(i))
                    log.Add(Unnamed(header, i));
            }
            else if (!seen.TryAdd(header.Name, header))
                log.Add(Messages.Load.DuplicateHeader(header.Span, seen[header.Name].Span, header.Name));
        }
    }

    internal static Diagnostic Unnamed(Header header, int column) =>
        Messages.Load.UnnamedColumn(header.Span, column + 1);

    private static bool IsNormal(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (
                name[i] is '\uFEFF' or '\u200B'
                || (
                    char.IsWhiteSpace(name[i])
                    && (name[i] != ' ' || i == 0 || i == name.Length - 1 || name[i - 1] == ' ')
                )
            )
                return false;
        return true;
    }
}
