using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Pictures;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>What pictures are made with, and where those of earlier builds lie; without such a folder, all are made
/// each time.</summary>
public sealed record PictureRequest(IPictureMaker Maker, IOutput? Kept = null)
{
    /// <summary>Whether this build is one by which it shows which of them nobody needs any more.</summary>
    public bool Tidies { get; init; }
}

/// <summary>Makes the pictures that pages show in other sizes and formats. One that was made before is taken from where
/// it lies, and read only when somebody wants its bytes.</summary>
/// <remarks>A kept picture has the hash of its bytes in its name: no list of them can be wrong, and what is torn is
/// made anew.</remarks>
/// <param name="compares">Whether to make all, whatever was kept.</param>
public sealed class PictureWorks(PictureRequest request, bool compares)
{
    private Dictionary<string, UInt128> kept = [];

    /// <param name="placeOf">Where a file is shown, for what is to be said of it.</param>
    /// <exception cref="PictureMakerException">None can be made here.</exception>
    public ImmutableArray<Artifact> Make(
        ImmutableArray<PictureVariant> wanted,
        Func<PictureVariant, SourceSpan> placeOf,
        DiagnosticBag log,
        ParallelOptions options
    )
    {
        if (wanted.IsEmpty)
            return [];
        kept = Kept();
        var made = new Artifact?[wanted.Length];
        // Formats of one width share the decoding, which is half of the work.
        var orders = Enumerable
            .Range(0, wanted.Length)
            .GroupBy(i => (wanted[i].Source, wanted[i].Width, wanted[i].Quality))
            .Select(order => order.ToArray())
            .ToArray();
        try
        {
            Parallel.For(0, orders.Length, options, i => Make(orders[i], wanted, made, log, placeOf));
        }
        catch (AggregateException e)
            when (e.Flatten().InnerExceptions.OfType<PictureMakerException>().FirstOrDefault() is { } cause)
        {
            throw new PictureMakerException(cause.Message, e);
        }
        return [.. made.OfType<Artifact>()];
    }

    private void Make(
        int[] order,
        ImmutableArray<PictureVariant> wanted,
        Artifact?[] made,
        DiagnosticBag log,
        Func<PictureVariant, SourceSpan> placeOf
    )
    {
        var missing = new List<int>();
        foreach (var i in order)
        {
            if (!compares && kept.TryGetValue(wanted[i].Key, out var hash))
                made[i] = FromKept(wanted[i], hash);
            else
                missing.Add(i);
        }
        if (missing.Count == 0)
            return;
        var first = wanted[missing[0]];
        try
        {
            var all = request.Maker.Make(
                first.Source.Bytes,
                new PictureOrder(first.Width, [.. missing.Select(i => wanted[i].Format)], first.Quality)
            );
            for (var i = 0; i < missing.Count; i++)
                made[missing[i]] = Keep(wanted[missing[i]], all[i]);
        }
        catch (PictureException e)
        {
            log.Add(
                Rules.Render.FailedPicture.At(
                    placeOf(first),
                    $"no picture can be made of '{first.Source.Path}': {e.Message}",
                    "save it anew with a program for pictures, or show another one"
                )
            );
        }
    }

    private Artifact FromKept(PictureVariant variant, UInt128 hash) =>
        Artifact.Lazy(Addresses.OutputPath(variant.Url), hash, () =>
            Read(variant, hash)
            ?? request.Maker.Make(
                variant.Source.Bytes,
                new PictureOrder(variant.Width, [variant.Format], variant.Quality)
            )[0]
        );

    private Artifact Keep(PictureVariant variant, byte[] bytes)
    {
        var hash = ContentHash.Of(bytes);
        var isKept =
            request.Kept is { } folder
            && Try(() =>
            {
                folder.Replace(NameOf(variant, hash), bytes);
                return true;
            });
        return isKept ? FromKept(variant, hash) : Artifact.Made(Addresses.OutputPath(variant.Url), bytes);
    }

    private ReadOnlyMemory<byte>? Read(PictureVariant variant, UInt128 hash)
    {
        var bytes = Try(() => request.Kept!.Read(NameOf(variant, hash)));
        // As one expression the null would become an empty memory.
        if (bytes.Length == 0 || ContentHash.Of(bytes.Span) != hash)
            return null;
        return bytes;
    }

    private static string NameOf(PictureVariant variant, UInt128 hash) => KeptPictures.Name(variant.Key, hash);

    private Dictionary<string, UInt128> Kept()
    {
        var found = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var name in Try(() => request.Kept?.List("")) ?? [])
            if (KeptPictures.Parts(name) is var (key, hash))
                found[key] = hash;
        return found;
    }

    /// <summary>Without the folder it takes longer, and nothing else is lost.</summary>
    private static T? Try<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
