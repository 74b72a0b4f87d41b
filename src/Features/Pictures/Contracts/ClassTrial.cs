namespace Samplan.Pictures.Contracts;

public sealed record ClassTrial(ClassName Class, RuleTree Rule);
