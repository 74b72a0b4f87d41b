using Samplan.Catalogue.Import;
using Samplan.Kernel;

namespace Samplan.Catalogue.Positions;

/// <summary>What was done with positions that the user should know of.</summary>
internal sealed class PositionNotes
{
    private readonly List<string> _mended = [];
    private readonly List<string> _without = [];

    /// <summary>Cells whose polygon is no cell of the national grid.</summary>
    public long OtherCells { get; set; }

    public long ExactCells { get; set; }

    /// <summary>Cell size in metres that was worked out, null when it was stated.</summary>
    public double? FoundCellSize { get; set; }

    public bool HasRepaired => _mended.Count > 0 || _without.Count > 0;

    public void AddMended(string feature) => _mended.Add(feature);

    public void AddWithout(string feature) => _without.Add(feature);

    public IEnumerable<Refusal> List()
    {
        if (_mended.Count > 0)
            yield return Refusal.Of("catalogue.notice-repaired", ("count", Shown.Count(_mended.Count)), ("rows", Shown.Names(_mended)));
        if (_without.Count > 0)
            yield return Refusal.Of("catalogue.notice-without-position", ("count", Shown.Count(_without.Count)), ("rows", Shown.Names(_without)));
        if (FoundCellSize is { } size)
            yield return Refusal.Of("catalogue.notice-cell-size", ("size", Shown.Number(size)));
        if (OtherCells > 0)
            yield return Refusal.Of("catalogue.notice-other-cells", ("count", Shown.Count(OtherCells)));
        else if (ExactCells > 0)
            yield return Refusal.Of("catalogue.notice-exact-cells", ("count", Shown.Count(ExactCells)));
    }
}
