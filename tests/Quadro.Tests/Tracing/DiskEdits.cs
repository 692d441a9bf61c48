namespace Quadro.Tests.Tracing;

/// <summary>What happens to files behind Quadro's back: inputs touched, outputs changed, traces lost, damaged or
/// brought back from another day.</summary>
internal static class DiskEdits
{
    public static Edit[] All { get; } =
    [
        new("nothing", 6, _ => { }),
        new("touched", 5, Touch),
        new("changed in its time and size", 5, Forge),
        new("all touched", 1, edit =>
            edit.Site = edit.Site with
            {
                Files = edit.Site.Files.SetItems(
                    edit.Site.Files.Select(file =>
                        KeyValuePair.Create(file.Key, file.Value with { Modified = edit.Standing.Machine.Now })
                    )
                ),
            }
        ),
        new("output deleted", 4, edit => WithOutput(edit, edit.Standing.Output.Remove)),
        new("output changed", 4, edit =>
            WithOutput(edit, path =>
                edit.Standing.Output.Put(
                    path,
                    edit.Standing.Output.Read(path).ToArray().Select(b => (byte)(b ^ 1)).ToArray()
                )
            )
        ),
        new("output cut", 2, edit => WithOutput(edit, path => edit.Standing.Output.Put(path, ""))),
        new("all outputs deleted", 1, edit =>
            edit.Standing.Output.Snapshot().Keys.ToList().ForEach(edit.Standing.Output.Remove)
        ),
        new("somebody's file", 1, edit => edit.Standing.Intrude("mine/" + edit.NewName("file"), "mine")),
        new("traces lost", 2, edit => WithTrace(edit, edit.Standing.State.Remove)),
        new("all traces lost", 1, LoseAll),
        new("traces damaged", 3, edit => WithTrace(edit, path => Damage(edit, path))),
        new("traces cut", 1, edit =>
            WithTrace(edit, path => edit.Standing.State.Put(path, edit.Standing.State.Read(path).ToArray()[..^1]))
        ),
    ];

    private static void Touch(Editing edit)
    {
        if (edit.Path("") is { } path)
            edit.Put(path, edit.Site.Files[path].Bytes);
    }

    /// <summary>As 'cp -p' and archives of fixed times leave a file: other bytes, and nothing else that a listing
    /// shows.</summary>
    private static void Forge(Editing edit)
    {
        if (edit.Path("") is not { } path)
            return;
        var file = edit.Site.Files[path];
        var bytes = file.Bytes.ToArray();
        var letters = Enumerable
            .Range(0, bytes.Length)
            .Where(i => bytes[i] is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9')
            .ToArray();
        if (letters.Length == 0)
            return;
        var at = letters[edit.Number(letters.Length)];
        bytes[at] = bytes[at] switch
        {
            (byte)'z' => (byte)'a',
            (byte)'9' => (byte)'0',
            var other => (byte)(other + 1),
        };
        edit.Site = edit.Site with
        {
            Files = edit.Site.Files.SetItem(path, file with { Bytes = bytes, Changed = edit.Standing.Machine.Now }),
        };
    }

    private static void WithOutput(Editing edit, Action<string> act)
    {
        var paths = edit
            .Standing.Output.Snapshot()
            .Keys.Where(path => !path.StartsWith("mine/", StringComparison.Ordinal))
            .ToList();
        if (paths.Count > 0)
            act(edit.Pick(paths));
    }

    private static void WithTrace(Editing edit, Action<string> act)
    {
        var paths = edit.Standing.State.Snapshot().Keys.ToList();
        if (paths.Count == 0)
            return;
        var path = edit.Pick(paths);
        if (path.StartsWith("outputs-", StringComparison.Ordinal))
            RemoveOutputs(edit);
        act(path);
    }

    private static void LoseAll(Editing edit)
    {
        RemoveOutputs(edit);
        foreach (var path in edit.Standing.State.Snapshot().Keys)
            edit.Standing.State.Remove(path);
    }

    /// <summary>Without the list of what it wrote, Quadro takes files in the output folder for somebody's own and
    /// leaves them: old pages would stay.</summary>
    private static void RemoveOutputs(Editing edit)
    {
        foreach (
            var path in edit
                .Standing.Output.Snapshot()
                .Keys.Where(path => !path.StartsWith("mine/", StringComparison.Ordinal))
        )
            edit.Standing.Output.Remove(path);
    }

    private static void Damage(Editing edit, string path)
    {
        var bytes = edit.Standing.State.Read(path).ToArray();
        if (bytes.Length > 0)
            bytes[edit.Number(bytes.Length)] ^= (byte)(1 + edit.Number(255));
        edit.Standing.State.Put(path, bytes);
    }
}
