namespace Samplan.House;

internal enum Outcome
{
    Passed,
    Failed,
    Skipped,
}
