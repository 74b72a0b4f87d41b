namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>The type of a municipality in three and in six.</summary>
/// <param name="Group">Null when people or rural share are not known.</param>
/// <param name="Type">Null also when it hangs on travel times that are not known.</param>
/// <param name="AreaPersons">Known persons of the metropolitan area that was tried; null where the municipality is too rural for one.</param>
public readonly record struct TypedMunicipality(MunicipalityGroup? Group, MunicipalityType? Type, double? AreaPersons);
