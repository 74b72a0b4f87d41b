namespace Samplan.SampleRegion.People;

/// <param name="FromMunicipality">Null for a place outside the region.</param>
internal sealed record Flow(string From, string? FromMunicipality, string To, string? ToMunicipality, int Persons);
