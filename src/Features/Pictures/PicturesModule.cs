using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Areas;
using Samplan.Pictures.ChangeSets;
using Samplan.Pictures.ChangeSets.Kinds;
using Samplan.Pictures.Comparisons;
using Samplan.Pictures.Connections;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Pictures.Editions;
using Samplan.Pictures.Editions.Maps;
using Samplan.Pictures.Map;
using Samplan.Pictures.Places;
using Samplan.Pictures.Reading;
using Samplan.Pictures.Tables;
using Samplan.Storage;

namespace Samplan.Pictures;

/// <summary>The door of the room where the picture is: nodes with their proofs, amendments, and the map page.</summary>
public static class PicturesModule
{
    public static SchemaSource Schema { get; } = new("Pictures", typeof(PicturesModule).Assembly);

    /// <summary>Needs a <see cref="Workspace"/>, the analyses and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services
            .AddSingleton<AmendmentStore>()
            .AddSingleton<Amend>()
            .AddSingleton<IStepSource, PictureStepSource>()
            .AddSingleton<IPictures, PictureShelf>()
            .AddSingleton<EditionStore>()
            .AddSingleton<FreezeEdition>()
            .AddSingleton<AdvanceEdition>()
            .AddSingleton<IEditions, EditionShelf>()
            .AddSingleton<IPermissionSource, EditionPermissions>()
            .AddSingleton<IModificationKind, ThresholdChange>()
            .AddSingleton<IModificationKind, ClassChange>()
            .AddSingleton<IModificationKind, ClassRemoval>()
            .AddSingleton<IModificationKind, ValueChange>()
            .AddSingleton<IModificationKind, LinkChange>()
            .AddSingleton<IModificationKind, DrawingChange>()
            .AddSingleton<IModificationKind, DrawingShapeChange>()
            .AddSingleton<IModificationKind, DrawingRemoval>()
            .AddSingleton<IModificationKind, PlaceShapeChange>()
            .AddSingleton<IModificationKind, ServiceAddition>()
            .AddSingleton<IModificationKind, ServiceMove>()
            .AddSingleton<IModificationKind, ServiceClosing>()
            .AddSingleton<IAmendmentLog, AmendmentLog>()
            .AddSingleton<IEditionLog, EditionLog>()
            .AddSingleton<ChangeSetDesk>()
            .AddSingleton<IChangeSets>(services => services.GetRequiredService<ChangeSetDesk>());

    /// <summary>What the pages need besides; <see cref="IAmendmentDesk"/> is the server's.</summary>
    public static IServiceCollection AddPicturePages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton<PageShelf>()
            .AddSingleton<GetMapPicture>()
            .AddSingleton<GetLinkLines>()
            .AddSingleton<ShowMap>()
            .AddSingleton(new PageLink("/", "accounts.frame.map", Position: 0))
            .AddSingleton(new PageLink("/comparison", "pictures.comparison.title", Position: 20))
            .AddSingleton(new PageLink("/editions", "pictures.editions.title", Position: 30))
            .AddSingleton<IEditionSight, EditionSight>()
            .AddSingleton<IChangeMaps, EditionMaps>()
            .AddSingleton<IMunicipalities, PictureMunicipalities>()
            .AddSingleton<EditionDesk>()
            .AddSingleton<ShowEditions>()
            .AddSingleton<ShowEdition>()
            .AddSingleton<ShowEditionPicture>()
            .AddSingleton<CompareEditions>();
    }

    /// <summary>The map page and everything on it.</summary>
    public static IEndpointRouteBuilder MapPictures(this IEndpointRouteBuilder routes)
    {
        ShowMap.Map(routes);
        GetMapPicture.Map(routes);
        GetLinkLines.Map(routes);
        ShowPaperAddress.Map(routes);
        ShowPlace.Map(routes);
        GetExplanation.Map(routes);
        ShowLink.Map(routes);
        ShowFeature.Map(routes);
        ShowComparison.Map(routes);
        ShowEditions.Map(routes);
        ShowEdition.Map(routes);
        ShowEditionPicture.Map(routes);
        CompareEditions.Map(routes);
        GetComparisonFile.Map(routes);
        ShowTable.Map(routes);
        GetTableFile.Map(routes);
        AmendPlace.Map(routes);
        WithdrawAmendment.Map(routes);
        return routes;
    }
}
