using System.Collections;
using Quadro.Scripting.Running;

namespace Quadro.Scripting;

/// <summary>A read-only list as templates see it. It keeps its source list, so that queries can recognise a whole
/// collection.</summary>
/// <param name="read">Called each time that the list is iterated or counted, which is a read of its own.</param>
public sealed class ScriptList(IReadOnlyList<object?> items, Action? read = null) : IReadOnlyList<object?>, IList
{
    /// <summary>The model's own values, without the engine's wrappers.</summary>
    public IReadOnlyList<object?> Items
    {
        get
        {
            read?.Invoke();
            return Unread;
        }
    }

    /// <summary>The same items, for a query that notes its own reads.</summary>
    public IReadOnlyList<object?> Unread { get; } = items;

    public int Count => Items.Count;

    public object? this[int index] => Engine.Box(Items[index]);

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IList.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Items.Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool IList.Contains(object? value) => ((IList)this).IndexOf(value) >= 0;

    int IList.IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
            if (Equals(this[i], value))
                return i;
        return -1;
    }

    void ICollection.CopyTo(Array array, int index)
    {
        for (var i = 0; i < Count; i++)
            array.SetValue(this[i], index + i);
    }

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();
}
