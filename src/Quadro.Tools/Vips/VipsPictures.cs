using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetVips;
using Quadro.Make;
using Quadro.Make.Pictures;

namespace Quadro.Tools.Vips;

/// <summary>Makes pictures with libvips, a native library that stands beside the program. It is loaded when the first
/// picture is made.</summary>
public sealed class VipsPictures : IPictureTool
{
    /// <summary>The version of the library, which is pinned: another one would make other bytes.</summary>
    public const string Version = "8.18.7";

    private const string Searched = "NATIVE_DLL_SEARCH_DIRECTORIES";

    /// <summary>AVIF looks as good at fewer bytes a point than WebP does; its scale of quality is another
    /// one.</summary>
    private const int AvifDiscount = 22;

    private int silenced;

    private static string LibraryFile =>
        OperatingSystem.IsWindows() ? "libvips-42.dll"
        : OperatingSystem.IsMacOS() ? "libvips.42.dylib"
        : "libvips.so.42";

    public string? Trouble =>
        Folders().Any(folder => File.Exists(Path.Combine(folder, LibraryFile)))
            ? null
            : $"'{LibraryFile}' is not beside the program";

    /// <summary>Why the library cannot be used, tried out; null when it can.</summary>
    public string? TryOut()
    {
        try
        {
            return Trouble ?? Loaded();
        }
        catch (Exception e)
            when (e
                    is TypeInitializationException
                        or DllNotFoundException
                        or EntryPointNotFoundException
                        or BadImageFormatException
            )
        {
            return $"'{LibraryFile}' cannot be loaded: {(e.InnerException ?? e).Message}";
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Loaded() => NetVips.NetVips.Version(0) >= 0 ? null : $"'{LibraryFile}' has no version";

    public string Identity => $"vips {Version} 1";

    public ImmutableArray<byte[]> Make(ReadOnlyMemory<byte> picture, PictureOrder order)
    {
        try
        {
            return Made(picture, order);
        }
        catch (Exception e)
            when (e
                    is TypeInitializationException
                        or DllNotFoundException
                        or EntryPointNotFoundException
                        or BadImageFormatException
            )
        {
            throw new ToolException($"'{LibraryFile}' cannot be loaded: {(e.InnerException ?? e).Message}", e);
        }
    }

    /// <summary>A method of its own, so that nothing of the library is touched before its faults are caught.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ImmutableArray<byte[]> Made(ReadOnlyMemory<byte> picture, PictureOrder order)
    {
        try
        {
            // Pictures are made side by side: one thread each, and nothing kept between them.
            NetVips.NetVips.Concurrency = 1;
            NetVips.NetVips.BlockUntrusted = true;
            Cache.Max = 0;
            // It would write to the terminal what it can do without. Each handler stands until the end.
            if (Interlocked.Exchange(ref silenced, 1) == 0)
                Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
            using var made = Small(picture, order.Width);
            return [.. order.Formats.Select(format => made.WriteToBuffer(Ending(format, order.Quality)))];
        }
        catch (VipsException e)
        {
            throw new MakeException(Reason(e.Message), e);
        }
    }

    /// <summary>Upright, in the colours of the web, with all its points in memory: each format goes through them
    /// once.</summary>
    private static Image Small(ReadOnlyMemory<byte> picture, int width)
    {
        var whole =
            MemoryMarshal.TryGetArray(picture, out var part) && part.Offset == 0 && part.Array!.Length == part.Count
                ? part.Array
                : picture.ToArray();
        using var small = Image.ThumbnailBuffer(
            whole,
            width,
            height: 100_000,
            size: Enums.Size.Down,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error
        );
        return small.CopyMemory();
    }

    private static string Ending(string format, int quality) =>
        format switch
        {
            "avif" => $".avif[Q={Math.Max(1, quality - AvifDiscount)},effort=1,keep=none]",
            "webp" => $".webp[Q={quality},effort=2,keep=none]",
            _ => $".jpg[Q={quality},keep=none,optimize_coding=true]",
        };

    /// <summary>The library tells its troubles in lines, each with the name of its part.</summary>
    private static string Reason(string message) =>
        string.Join(
            "; ",
            message
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct()
                .Take(3)
        );

    private static IEnumerable<string> Folders() =>
        [
            AppContext.BaseDirectory,
            .. (AppContext.GetData(Searched) as string ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            ),
        ];
}
