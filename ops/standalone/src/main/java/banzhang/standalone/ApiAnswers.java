package banzhang.standalone;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 接口回话 — what goes with every operation: its line in the catalogue, keys, positions, and how it refuses.
final class ApiAnswers {
    private static final String KEY = "Idempotency-Key";
    private static final String POSITION = "Journal-Position";
    private static final String JSON = "application/json";
    private static final String ANY = "*/*";
    /// What is asked of the command side.
    private static final List<String> OF_NO_VIEW = List.of("/api/imports", "/api/heading-mappings", "/api/blobs");
    /// What a path that ends so answers.
    private static final Map<String, String> FILES = Map.of(
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".csv",
            "text/csv",
            ".pdf",
            "application/pdf");

    private ApiAnswers() {}

    static void describe(OpenAPI document, HttpMethod method, String path, Operation operation) {
        ApiOperations.Line line = Objects.requireNonNull(
                ApiOperations.ALL.get(method + " " + path), "an operation nobody described: " + method + " " + path);
        operation.summary(line.summary()).tags(List.of(line.tag()));
        boolean command = requireKey(operation);
        ApiResponse success = success(operation, line);
        if (method == HttpMethod.GET && OF_NO_VIEW.stream().noneMatch(path::startsWith)) {
            operation.addParametersItem(position());
            success.addHeaderObject(POSITION, header("How far the views read have come"));
        } else if (command) {
            success.addHeaderObject(POSITION, header("Where in the journal it is done"));
        }
        FILES.entrySet().stream()
                .filter(file -> path.endsWith(file.getKey()))
                .forEach(file -> success.content(file(file.getValue())));
        operation.responses(new ApiResponses()
                .addApiResponse(Integer.toString(line.status()), success)
                ._default(problem()));
        if (path.equals("/api/devices")) {
            operation.requestBody(
                    new RequestBody().required(true).content(json(ApiSchemas.ref(document, ApiSchemas.DEVICE))));
        }
    }

    private static boolean requireKey(Operation operation) {
        List<Parameter> given = Objects.requireNonNullElse(operation.getParameters(), List.of());
        given.stream()
                .filter(parameter -> KEY.equals(parameter.getName()))
                .forEach(key -> key.required(true)
                        .description("A new one for each request, the same when it is repeated")
                        .schema(new StringSchema().pattern("[\\x21-\\x7e]{1,200}")));
        return given.stream().anyMatch(parameter -> KEY.equals(parameter.getName()));
    }

    /// Without the catalogue every answer would be a 200 of any type.
    private static ApiResponse success(Operation operation, ApiOperations.Line line) {
        ApiResponse found = operation.getResponses().values().iterator().next();
        ApiResponse success = new ApiResponse().description(line.summary());
        if (line.status() == 204) {
            return success;
        }
        if (found.getContent() != null && found.getContent().containsKey(ANY)) {
            return success.content(json(found.getContent().get(ANY).getSchema()));
        }
        return success.content(found.getContent());
    }

    private static Parameter position() {
        return new Parameter()
                .in("header")
                .name(POSITION)
                .required(false)
                .description(
                        "Answer from views that have reached this position; 503 with Retry-After when they have not")
                .schema(new IntegerSchema().format("int64"));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new IntegerSchema().format("int64"));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("Refused: Problem Details with a stable `code`")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref(ApiSchemas.PROBLEM))));
    }

    private static Content file(String type) {
        return new Content().addMediaType(type, new MediaType().schema(new BinarySchema()));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }
}
