using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>Finds the class that a published or decided list means by a word.</summary>
public static class ClassNames
{
    /// <summary>
    /// The class with that key, or with that name (singular or plural, either language), without regard to case, spaces and hyphens; null when none
    /// has it.
    /// </summary>
    public static NodeClass? Find(Ruleset ruleset, string word)
    {
        var loose = LooseName.Of(word);
        return ruleset.FindClass(word) ?? ruleset.Classes.FirstOrDefault(one => ListNames(one).Any(name => LooseName.Of(name) == loose));
    }

    private static IEnumerable<string> ListNames(NodeClass one)
    {
        yield return one.Key;
        foreach (var name in new[] { one.Name, one.Plural }.OfType<LocalText>())
        {
            yield return name.Swedish;
            yield return name.English;
        }
    }
}
