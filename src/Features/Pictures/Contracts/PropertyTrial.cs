namespace Samplan.Pictures.Contracts;

public sealed record PropertyTrial(string Key, string Name, RuleTree Rule);
