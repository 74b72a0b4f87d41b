namespace Samplan.Reference.Tests.Regions;

/// <summary>Västmanland made by the six commands of the README, once for the tests that read it.</summary>
public sealed class VastmanlandRegion : IAsyncLifetime
{
    private const string Folder = "se_vastmanland_strukturbild/";
    internal const string Places = Folder + "orter_ortsstruktur_2023.csv";
    internal const string Commuting = Folder + "pendling_tatort_tatort_2023.csv";
    internal const string Migration = Folder + "flyttning_tatort_tatort_2024.csv";
    internal static readonly string[] CommutingOptions = ["--map", "from=bostadsort", "--map", "to=arbetsort", "--map", "persons=personer", "--year", "2023"];

    private static readonly string[] s_migrationOptions = ["--map", "from=fran", "--map", "to=till", "--map", "persons=personer", "--year", "2024"];

    private static readonly string[] s_placeOptions =
    [
        "--map",
        "name=ort",
        "--map",
        "lat=lat",
        "--map",
        "lon=lon",
        "--map",
        "population=befolkning_2023",
        "--year",
        "2023",
    ];

    internal CommandedRegion Region { get; } = new();

    internal CommandRun CommutingImport { get; private set; } = null!;

    internal CommandRun MigrationImport { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Path.Exists(ReferenceFiles.Find(Places)))
            (CommutingImport, MigrationImport) = await MakeAsync(Region);
    }

    internal static async Task<(CommandRun Commuting, CommandRun Migration)> MakeAsync(CommandedRegion region)
    {
        await region.RunAsync("init", region.Folder, "--name", "Västmanland", "--ruleset", CommandedRegion.Ruleset("vastmanland"));
        await region.ImportAsync(Places, "places", s_placeOptions);
        await region.ImportAsync(Places, "published-classes", "--map", "place=ort", "--map", "class=ortsklass");
        var commuting = await region.ImportAsync(Commuting, "flows:commuting", CommutingOptions);
        var migration = await region.ImportAsync(Migration, "flows:migration", s_migrationOptions);
        await region.RunAsync("build", region.Folder);
        return (commuting, migration);
    }

    public Task DisposeAsync()
    {
        Region.Dispose();
        return Task.CompletedTask;
    }
}
