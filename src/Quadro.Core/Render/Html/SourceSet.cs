namespace Quadro.Render.Html;

/// <summary>Reads the value of 'srcset': addresses, each with its width or density.</summary>
internal static class SourceSet
{
    public static IEnumerable<(string Address, string Descriptor)> Read(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ','))
                at++;
            if (at == value.Length)
                yield break;
            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]))
                at++;
            var address = value[start..at].TrimEnd(',');
            var isDone = address.Length < at - start;
            start = at;
            while (!isDone && at < value.Length && value[at] != ',')
                at++;
            yield return (address, value[start..at].Trim());
        }
    }
}
