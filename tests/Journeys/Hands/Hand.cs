namespace Samplan.Journeys.Tests.Hands;

public enum Hand
{
    Mouse,
    Keyboard,
}
