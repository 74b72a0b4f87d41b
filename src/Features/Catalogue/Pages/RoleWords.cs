using Samplan.Kernel;

namespace Samplan.Catalogue.Pages;

/// <summary>A dataset's role as a reader says it.</summary>
internal static class RoleWords
{
    /// <param name="role">The role with its dimension: <c>flows:commuting</c>. A dimension that the region has named itself is shown as it stands.</param>
    public static string Of(string role, Texts texts)
    {
        var parts = role.Split(':', 2);
        if (parts is not [var name, var dimension])
            return texts[$"roles.{role}"];
        return $"{texts[$"roles.{name}"]}: {(texts.Has($"catalogue.dimensions.{dimension}") ? texts[$"catalogue.dimensions.{dimension}"] : dimension)}";
    }
}
