using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>What is wrong with a file: the first twenty are kept, all are counted.</summary>
internal sealed class Problems
{
    private const int MostListed = 20;
    private readonly List<Refusal> _listed = [];

    public long Count { get; private set; }

    public IReadOnlyList<Refusal> Listed => _listed;

    public void Add(Refusal refusal)
    {
        Count++;
        if (_listed.Count < MostListed)
            _listed.Add(refusal);
    }

    public void Clear()
    {
        _listed.Clear();
        Count = 0;
    }

    public void AddAll(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Add(refusal);
    }
}
