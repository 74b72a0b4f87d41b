using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Contracts;

/// <summary>After a form: look there (303), so that loading the page again does not send the form again. Leads within this server only, in the
/// reader's language and colours.</summary>
public sealed class SeeOther : IResult
{
    private readonly string _address;

    public SeeOther(string address)
    {
        if (LocalAddress.Find(address) is null)
            throw new ArgumentException("An answer to a form leads nowhere else.", nameof(address));
        _address = address;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = PageFrame.Carry(_address, httpContext);
        return Task.CompletedTask;
    }
}
