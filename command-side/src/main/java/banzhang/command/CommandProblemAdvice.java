package banzhang.command;

import banzhang.access.AccessRefusal;
import banzhang.access.web.Problems;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 办理回话 — refused commands as Problem Details; what does not exist is 404 like what is not the caller's to see.
@RestControllerAdvice
@Order(0)
class CommandProblemAdvice {
    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRefused refused) {
        return Problems.answer(refused.refusal(), refused.more(), null);
    }

    @ExceptionHandler
    ResponseEntity<Object> absent(AggregateNotFoundException absent) {
        return Problems.answer(AccessRefusal.NOT_FOUND, Map.of(), null);
    }
}
