using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>Something that expressions may call by a name: a record, by its id.</summary>
public interface IScriptNamed : IMembers
{
    bool IsCalled(string name);
}
