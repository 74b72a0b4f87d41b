namespace Samplan.Engine.Flows;

/// <summary>The columns in which Region Dalarna publishes a place's role; all but the code may be empty.</summary>
/// <param name="Code">The place's own code (tatort_kod).</param>
/// <param name="LA">Its own code when it is a centre, or the word for solitary.</param>
/// <param name="SecondaryLA">Its own code when it is a secondary centre (Sec_LA).</param>
/// <param name="FirstCentre">The code of the centre it leans on (LAS1).</param>
/// <param name="SecondCentre">The code of the secondary centre it leans on too (LAS2).</param>
public sealed record PublishedRoleColumns(string Code, string? LA, string? SecondaryLA, string? FirstCentre, string? SecondCentre);
