namespace Quadro.Text;

/// <summary>A line to show to people, and which characters of it are meant: from one, up to another.</summary>
public readonly record struct Excerpt(string Line, int From, int To);
