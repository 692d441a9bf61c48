using System.Text;

namespace Quadro.Tests.Golden;

/// <summary>Where two files part, for a person to read.</summary>
internal static class TextDifference
{
    private const int Shown = 160;

    public static string Describe(byte[] expected, byte[] actual)
    {
        if (expected.AsSpan().Contains((byte)0) || actual.AsSpan().Contains((byte)0))
            return $" from byte {expected.AsSpan().CommonPrefixLength(actual)} on";
        return Describe(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
    }

    public static string Describe(string expected, string actual)
    {
        var (wanted, found) = (expected.Split('\n'), actual.Split('\n'));
        var line = wanted.AsSpan().CommonPrefixLength(found);
        return $" in line {line + 1}\n  expected {Line(wanted, line)}\n  found    {Line(found, line)}";
    }

    private static string Line(string[] lines, int number)
    {
        if (number >= lines.Length)
            return "(the end)";
        var text = lines[number];
        return text.Length > Shown ? $"'{text[..Shown]}…'" : $"'{text}'";
    }
}
