using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>An object that expressions can compare with a name: a record, by its id.</summary>
public interface IScriptNamed : IMembers
{
    bool IsCalled(string name);
}
