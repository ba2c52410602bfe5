package org.bangshou.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of the description that is served at /openapi. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Bangshou 帮手",
            version = "1",
            description =
                "Orders, grabs, commitments and plans of volunteer service. Whatever goes wrong is answered "
                    + "as application/problem+json (RFC 9457) with a stable code; a refusal (409) says why and "
                    + "what would mend it, in Chinese or English by Accept-Language. Times are instants in UTC. "
                    + "Lists that grow are read by limit and cursor: next is the cursor of what follows. What is edited "
                    + "has an ETag: send it back in If-Match, and nothing is done (412) to what changed meanwhile."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The access_token that POST /login gives, good for expires_in seconds; POST /oauth/access_token renews it.")
final class ApiDescription {

  private ApiDescription() {}
}
