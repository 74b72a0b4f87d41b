namespace Samplan.Dialogue.Workshops;

/// <summary>A participant: a number in a workshop and the small group that it sits in. Nobody knows who it is.</summary>
internal sealed record Seat(int Workshop, int Number, string Circle);
