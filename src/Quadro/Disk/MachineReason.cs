namespace Quadro.Cli.Disk;

/// <summary>Why the machine refused, without the absolute path that the runtime puts in its messages.</summary>
internal static class MachineReason
{
    public static IOException Wrap(Exception refusal) => new(Of(refusal), refusal);

    public static string Of(Exception refusal)
    {
        switch (refusal)
        {
            case UnauthorizedAccessException: return "access is denied";
            case FileNotFoundException: return "the file is not there";
            case DirectoryNotFoundException: return "the folder is not there";
            case PathTooLongException: return "the path is too long";
        }
        var message = refusal.Message.AsSpan();
        var path = message.IndexOf(" : '");
        if (path < 0) return refusal.Message;
        return $"{char.ToLowerInvariant(message[0])}{message[1..path].TrimEnd('.')}";
    }
}
