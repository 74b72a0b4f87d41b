using Microsoft.Extensions.DependencyInjection;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures;

/// <summary>The door of the room where the picture is: nodes with their proofs, amendments, and the map page.</summary>
public static class PicturesModule
{
    public static SchemaSource Schema { get; } = new("Pictures", typeof(PicturesModule).Assembly);

    /// <summary>Needs a <see cref="Workspace"/>, the analyses and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services.AddSingleton<AmendmentStore>().AddSingleton<Amend>().AddSingleton<IStepSource, PictureStepSource>().AddSingleton<IPictures, PictureShelf>();
}
