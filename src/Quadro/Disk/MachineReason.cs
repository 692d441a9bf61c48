namespace Quadro.Cli.Disk;

/// <summary>Why the machine refused, without the absolute path that the runtime puts in its messages.</summary>
internal static class MachineReason
{
    public static IOException Wrap(Exception refusal) => new(Of(refusal), refusal);

    public static string Of(Exception refusal)
    {
        switch (refusal)
        {
            case UnauthorizedAccessException:
                return "access is denied";
            case FileNotFoundException:
                return "the file is not there";
            case DirectoryNotFoundException:
                return "the folder is not there";
            case PathTooLongException:
                return "the path is too long";
        }
        if (Known(refusal.HResult) is { } reason)
            return reason;
        var message = refusal.Message.AsSpan();
        var path = message.IndexOf(" : '");
        if (path < 0)
            return refusal.Message;
        return $"{char.ToLowerInvariant(message[0])}{message[1..path].TrimEnd('.')}";
    }

    /// <summary>By the error numbers of Linux and macOS, and those of Windows.</summary>
    private static string? Known(int code) =>
        code switch
        {
            28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) => "the disk is full",
            30 or unchecked((int)0x80070013) => "the file system is read-only",
            69 or 122 => "the disk quota is used up",
            20 => "a part of its path is a file",
            _ => null,
        };
}
