namespace Samplan.Architecture.Tests;

/// <summary>A room has one door.</summary>
public sealed class RoomRules
{
    public static TheoryData<string> Rooms => [.. HouseAssembly.Rooms];

    // A Razor component is compiled as a public class whatever one writes, and its parameters must be as public as it is, so a room's pages
    // and their views are let through.
    [Theory, MemberData(nameof(Rooms))]
    public void A_room_shows_only_its_module_and_its_contracts(string room)
    {
        var shown = HouseAssembly
            .Load(room)
            .GetExportedTypes()
            .Where(type => type.FullName != $"Samplan.{room}.{room}Module")
            .Where(type => type.Namespace?.StartsWith($"Samplan.{room}.Contracts", StringComparison.Ordinal) != true)
            .Where(type => type.Namespace?.StartsWith($"Samplan.{room}.Pages", StringComparison.Ordinal) != true)
            .Where(static type => !type.GetInterfaces().Any(static face => face.Name == "IComponent") && type.Name != "_Imports")
            .Select(static type => type.FullName);
        Rule.Holds(shown);
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_class_of_a_room_is_sealed(string room)
    {
        var open = HouseAssembly
            .Load(room)
            .GetTypes()
            .Where(static type => type is { IsClass: true, IsSealed: false, IsAbstract: false, IsNested: false })
            .Where(static type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false))
            .Where(static type =>
                type.Name != "_Imports"
                && !type.GetInterfaces().Any(static face => face.Name == "IComponent")
                && type.Namespace?.StartsWith("Samplan.", StringComparison.Ordinal) == true
            )
            .Where(type => !HouseAssembly.Load(room).GetTypes().Any(other => other.BaseType == type))
            .Select(static type => type.FullName);
        Rule.Holds(open);
    }
}
