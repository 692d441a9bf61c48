using System.Globalization;

namespace Quadro.Cli.Terminal;

/// <summary>
/// One line that is written over and over while a build runs, and gone when it ends. On anything but a terminal it
/// writes nothing. Stages report from several threads; a line is written at most so often as an eye can follow.
/// </summary>
public sealed class Progress(TextWriter writer, bool shown, int width = 80, TimeProvider? clock = null) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly Lock gate = new();
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private string stage = "";
    private string line = "";
    private long last;

    /// <summary>Says that a stage goes on, and how far it is; without a total, only its name.</summary>
    public void Report(string stage, int done = 0, int total = 0)
    {
        if (!shown)
            return;
        lock (gate)
        {
            var isNew = stage != this.stage;
            if (!isNew && done < total && line.Length > 0 && clock.GetElapsedTime(last) < Pause)
                return;
            (this.stage, last) = (stage, clock.GetTimestamp());
            Show(total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{stage} {done}/{total}") : stage);
        }
    }

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        if (!shown)
            return;
        lock (gate)
            Show("");
    }

    public void Dispose() => Clear();

    private void Show(string text)
    {
        if (text.Length >= width)
            text = text[..Math.Max(width - 1, 0)];
        if (text == line)
            return;
        writer.Write('\r' + text.PadRight(line.Length));
        if (text.Length < line.Length)
            writer.Write('\r' + text);
        writer.Flush();
        line = text;
    }
}
