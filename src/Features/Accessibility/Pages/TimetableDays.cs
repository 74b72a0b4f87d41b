namespace Samplan.Accessibility.Pages;

/// <summary>The days that the timetables cover, and the one that stands for a weekday.</summary>
public sealed record TimetableDays(DateOnly First, DateOnly Last, DateOnly Typical);
