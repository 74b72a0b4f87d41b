using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Pictures.Reading;

/// <summary>A dimension of links as it is shown.</summary>
/// <param name="Sources">Datasets with year.</param>
/// <param name="Widths">Width classes ascending: weight from, pixels.</param>
/// <param name="Links">Strongest first.</param>
internal sealed record ShownDimension(
    string Key,
    LocalText Name,
    int? Year,
    IReadOnlyList<string> Sources,
    ThemeColor Color,
    double CutoffInside,
    double CutoffOutside,
    IReadOnlyList<(double From, double Pixels)> Widths,
    IReadOnlyList<Link> Links
)
{
    public bool IsCombined => Key == LinkBook.Combined;

    /// <summary>What width and cut-off go by: persons both ways, or thousandths of the combined index.</summary>
    public double WeightOf(Link link) => IsCombined ? Math.Round((link.Strength ?? 0) * LinkBook.CombinedScale, 1) : link.Persons;

    /// <summary>What is counted, in the plural.</summary>
    public string UnitIn(Texts texts) => texts.Has($"pictures.counted.{Key}") ? texts[$"pictures.counted.{Key}"] : texts["pictures.counted.persons"];

    /// <summary>The cut-off out of the region that goes with one inside, in the proportion that the ruleset declares.</summary>
    public double OutsideCutoff(double inside) => CutoffInside == 0 ? CutoffOutside : Math.Round(inside * CutoffOutside / CutoffInside);

    public bool IsShown(Link link, double inside) => WeightOf(link) >= (link.LeavesRegion ? OutsideCutoff(inside) : inside);
}
