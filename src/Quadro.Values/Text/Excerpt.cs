namespace Quadro.Text;

/// <summary>A line to show in a message, and the range of its characters that the message is about.</summary>
public readonly record struct Excerpt(string Line, int From, int To);
