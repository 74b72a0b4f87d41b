using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages;

/// <summary>The degree of urbanisation in words.</summary>
public sealed class UrbanisationWords(Texts texts)
{
    private readonly FunctionalWords _words = new(texts);

    public string Degree(ClassedUnit unit) => texts[$"functional.degree.{(unit.Degree is { } degree ? FormattableString.Invariant($"{degree}") : "none")}"];

    public string Class(ClassedUnit unit) => unit.Class is { } level ? texts[FormattableString.Invariant($"functional.class.{level}")] : "–";

    public string Reason(ClassedUnit unit) =>
        unit.Degree is null
            ? ""
            : texts.Say("functional.urbanisation.reason", ("centre", _words.Share(unit.Shares.Centre)), ("rural", _words.Share(unit.Shares.Rural)));
}
