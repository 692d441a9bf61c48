using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>Compares the wanted files with what stands in the output folder. Changes nothing; every obstacle is named
/// before the first write.</summary>
internal sealed class Survey
{
    private readonly EmitRequest request;
    private readonly EmitMemory memory;
    private readonly FrozenSet<string> stale;
    private readonly Ground ground;

    /// <summary>Stale paths that are one file with a wanted one where case does not count.</summary>
    private readonly FrozenDictionary<string, string> staleByKey;

    private Survey(EmitRequest request, EmitMemory memory)
    {
        this.request = request;
        this.memory = memory;
        var wanted = request.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        stale = memory
            .Ours.Where(path => !wanted.Contains(path) && memory.MayGo(path, request.Output))
            .ToFrozenSet(StringComparer.Ordinal);
        staleByKey = stale
            .Order(StringComparer.Ordinal)
            .DistinctBy(OutputPath.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(OutputPath.Key, StringComparer.Ordinal);
        ground = new Ground(request.Output, stale);
    }

    public static EmitPlan Take(EmitRequest request, EmitMemory memory, DiagnosticBag log, CancellationToken cancel)
    {
        var survey = new Survey(request, memory);
        var verdicts = new Verdict[request.Files.Length];
        Workers.Run(verdicts.Length, request.Threads, i => verdicts[i] = survey.Judge(request.Files[i]), cancel);
        Obstacles.Report(request.Files, verdicts, memory, log);
        var kept = verdicts.Select(v => v.Fate == Fate.Keep ? v.State : (OutputState?)null);
        var (deletes, standing) = survey.Deletes(log);
        return new EmitPlan(request.Files, [.. kept], [.. verdicts.Select(v => v.IsNew)], deletes, standing);
    }

    private Verdict Judge(OutputFile file)
    {
        try
        {
            return Examine(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Verdict(Fate.Refused, Reason: e.Message);
        }
    }

    private Verdict Examine(OutputFile file)
    {
        var folder = Ground.FolderOf(file.Path);
        if (memory.Manifest?.Find(file.Path) is null && ground.Of(folder) is { Exists: false } none)
            return Build(none);
        var found = request.Output.Find(file.Path);
        if (found is { Kind: OutputKind.File } state && memory.Trusted(file.Path, state)?.Hash == file.Hash)
            return Verdict.Keep(state);
        var footing = ground.Of(folder);
        if (!footing.Exists)
            return Build(footing);
        return found switch
        {
            null => Verdict.New,
            { Kind: OutputKind.File } => Compare(file, found.Value),
            { Kind: OutputKind.Folder } when ground.WillVanish(file.Path) => Verdict.Write,
            _ => Verdict.Blocked(file.Path, found.Value),
        };
    }

    private static Verdict Build(Footing missing) =>
        missing.At is { } at ? Verdict.Blocked(at, missing.State)
        : missing.Waits ? Verdict.Write
        : Verdict.New;

    private Verdict Compare(OutputFile file, OutputState state)
    {
        if (memory.Trusted(file.Path, state) is not null || IsStaleTwin(file.Path, state))
            return Verdict.Write;
        var wanted = file.Bytes;
        if (state.Size == wanted.Length && request.Output.Read(file.Path).Span.SequenceEqual(wanted.Span))
            return Verdict.Keep(state);
        return memory.Knows(file.Path, state, request.Output)
            ? Verdict.Write
            : new Verdict(Fate.Foreign, state, file.Path);
    }

    /// <summary>Whether what stands at a wanted path is an old output under another spelling, which will be deleted
    /// first.</summary>
    private bool IsStaleTwin(string path, OutputState state) =>
        staleByKey.Count > 0
        && staleByKey.TryGetValue(OutputPath.Key(path), out var twin)
        && request.Output.Find(twin) == state;

    private (ImmutableArray<string> Paths, FrozenSet<string> Standing) Deletes(DiagnosticBag log)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in stale.Order(StringComparer.Ordinal))
        {
            try
            {
                var footing = ground.Of(Ground.FolderOf(path));
                var found = footing.Exists ? request.Output.Find(path) : null;
                var link =
                    footing.At is { } at && footing.State.Kind == OutputKind.Link ? at
                    : found?.Kind == OutputKind.Link ? path
                    : null;
                if (link is not null)
                    log.Add(Messages.Emit.OldOutputKept(path, link));
                if (footing.At is not null || found is { Kind: not OutputKind.File })
                    continue;
                paths.Add(path);
                if (found is not null)
                    standing.Add(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.Add(Obstacles.NotExamined([path], e.Message));
            }
        }
        return (paths.DrainToImmutable(), standing.ToFrozenSet(StringComparer.Ordinal));
    }
}
