namespace Samplan.Dialogue.Notices;

/// <summary>How often somebody wants letters about what concerns them. The page has the notices all the same.</summary>
internal enum LetterRhythm
{
    AtOnce,
    Daily,
    Weekly,
    Never,
}
