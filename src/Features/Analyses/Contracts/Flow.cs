namespace Samplan.Analyses.Contracts;

/// <summary>Ends are place ids, or <see cref="OutsidePrefix"/> and a name for an end outside the region.</summary>
public sealed record Flow(string From, string To, double Persons)
{
    public const string OutsidePrefix = "outside:";

    public static bool IsOutside(string end) => end.StartsWith(OutsidePrefix, StringComparison.Ordinal);
}
