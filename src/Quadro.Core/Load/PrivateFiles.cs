using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Finds files to be copied that are hardly ever meant for readers: keys, database dumps, backups,
/// mail.</summary>
internal static class PrivateFiles
{
    private const int Top = 64;

    public static void Report(SourceEntry file, DiagnosticBag log)
    {
        if (file.IsKit || (HoldsKey(file.Bytes.Span) ? Messages.Load.PrivateKey : What(file.Path)) is not { } what)
            return;
        log.Add(Messages.Load.PrivateFile(new SourceFile(file.Path, "").Whole, file.Path, what));
    }

    /// <summary>Reports links whose target has such a name: the link only gives it another one.</summary>
    public static void ReportLinks(IEnumerable<InputFile> listed, DiagnosticBag log)
    {
        foreach (var file in listed)
            if (
                file.LinksTo is { } target
                && GoesOut(file.Path)
                && What(file.Path) is null
                && WhatOfTarget(target) is { } what
            )
                log.Add(
                    Messages.Load.LinkToPrivateFile(new SourceFile(file.Display, "").Whole, file.Path, target, what)
                );
    }

    /// <summary>The kind of private file that a path suggests, or null.</summary>
    public static Wording? What(string path) =>
        FileKinds.Extension(path) switch
        {
            _ when FileKinds.Name(path).StartsWith(".env", StringComparison.Ordinal) => Messages.Load.FileOfPasswords,
            ".pem"
            or ".key"
            or ".p12"
            or ".pfx"
            or ".jks"
            or ".keystore"
            or ".ppk"
            or ".kdb"
            or ".kdbx"
            or ".gpg"
            or ".pgp" => Messages.Load.StoreOfKeys,
            ".env" or ".htpasswd" or ".netrc" or ".pgpass" or ".npmrc" or ".pypirc" or ".git-credentials" => Messages
                .Load
                .FileOfPasswords,
            ".sql" or ".dump" or ".sqlite" or ".sqlite3" or ".db" or ".mdb" or ".accdb" => Messages.Load.DumpOfDatabase,
            ".eml" or ".msg" or ".pst" or ".mbox" => Messages.Load.Mail,
            ".bak" or ".old" or ".orig" or ".log" => Messages.Load.LeftByProgram,
            ".zip"
            or ".tar"
            or ".gz"
            or ".tgz"
            or ".7z"
            or ".rar"
            or ".bz2"
            or ".xz" when IsBackup(FileKinds.Name(path)) => Messages.Load.Backup,
            _ => FileKinds.Name(path) switch
            {
                "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" => Messages.Load.PrivateKey,
                ".ssh" or ".gnupg" or ".aws" or ".kube" or ".docker" => Messages.Load.FolderOfKeys,
                ".bash_history" or ".zsh_history" or ".psql_history" or ".mysql_history" => Messages
                    .Load
                    .ListOfCommands,
                _ => null,
            },
        };

    private static Wording? WhatOfTarget(string target) =>
        What(target) is { } what ? Messages.Load.TargetLike(what)
        : target.Split('/').Any(name => name.StartsWith('.')) ? Messages.Load.HiddenTarget
        : null;

    private static bool GoesOut(string path) =>
        path.StartsWith("content/", StringComparison.Ordinal)
        || path.StartsWith("templates/assets/", StringComparison.Ordinal);

    private static bool HoldsKey(ReadOnlySpan<byte> bytes)
    {
        var top = bytes[..Math.Min(Top, bytes.Length)];
        return (top.StartsWith("-----BEGIN "u8) && top.IndexOf("PRIVATE KEY"u8) >= 0)
            || top.StartsWith("PuTTY-User-Key-File"u8);
    }

    private static bool IsBackup(string name) =>
        name.Contains("backup", StringComparison.OrdinalIgnoreCase)
        || name.Contains("dump", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("bak", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("copia", StringComparison.OrdinalIgnoreCase);
}
