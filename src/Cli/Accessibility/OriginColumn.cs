namespace Samplan.Cli.Accessibility;

/// <summary>A column of numbers in the table of origins.</summary>
/// <param name="Values">By origin, null where there is none.</param>
/// <param name="Names">By origin, what stands before the number, such as the facility it is the way to; null when nothing does.</param>
internal sealed record OriginColumn(string Name, IReadOnlyList<double?> Values, (string Name, IReadOnlyList<string> Values)? Names = null);
