namespace Quadro.Text;

/// <summary>
/// Sorts texts as readers expect: case and accents do not matter ('È' sorts with 'e'), and numbers inside texts count
/// as numbers ('M1.D2' comes before 'M1.D10'). Texts that are still equal are sorted by their characters.
/// </summary>
public static class TextOrder
{
    public static int Compare(string a, string b)
    {
        var start = Alike(a, b);
        var left = new Cursor(a, start);
        var right = new Cursor(b, start);
        while (true)
        {
            var (x, y) = (left.Peek(), right.Peek());
            if (x == Cursor.End && y == Cursor.End)
                return string.CompareOrdinal(a, b);
            var numbers = IsDigit(x) && IsDigit(y);
            var order = numbers ? CompareNumbers(left.TakeNumber(), right.TakeNumber()) : x.CompareTo(y);
            if (order != 0)
                return order;
            if (numbers)
                continue;
            left.Next();
            right.Next();
        }
    }

    /// <summary>The length of the common start of both texts, without splitting a number.</summary>
    private static int Alike(string a, string b)
    {
        var length = a.AsSpan().CommonPrefixLength(b);
        while (length > 0 && Chars.IsDigit(a[length - 1]))
            length--;
        return length;
    }

    private static bool IsDigit(int c) => (uint)(c - '0') <= 9;

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }

    /// <summary>Iterates over the folded letters of a text.</summary>
    private ref struct Cursor(string text, int start)
    {
        /// <summary>The end of the text, which sorts before every letter.</summary>
        public const int End = -1;

        private int at = start;
        private int inside;

        public int Peek()
        {
            while (at < text.Length)
            {
                var folded = Letters.Fold(text[at]);
                if (inside < folded.Length)
                    return folded[inside];
                (at, inside) = (at + 1, 0);
            }
            return End;
        }

        public void Next() => inside++;

        public ReadOnlySpan<char> TakeNumber()
        {
            var first = at;
            while (at < text.Length && Chars.IsDigit(text[at]))
                at++;
            inside = 0;
            return text.AsSpan(first, at - first);
        }
    }
}
