using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Analyses.Studies;

/// <summary>An analysis with named parameters, as its page shows it.</summary>
internal interface IStudy
{
    AnalysisParameters Parameters { get; }

    /// <summary>What the view's choice gives; a view without a summary where nothing is built.</summary>
    Task<StudyView> DescribeAsync(StudyView view, Texts texts, CancellationToken cancellation);

    /// <summary>Why one thing is what it is by the view's choice; null where there is no such thing.</summary>
    Task<StudyWhyView?> FindReasonAsync(StudyView view, string id, Texts texts, CancellationToken cancellation);
}
