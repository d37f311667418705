import { createCounterbell } from 'counterbell';

createCounterbell({ brnad: '#1f4b3f' });
createCounterbell({ theme: 'sepia' });
createCounterbell({ adapter: { answers: {} } });
const counterbell = createCounterbell({});
counterbell.isOpen = true;
counterbell.on('opened', () => undefined);
counterbell.identify({ token: 'abc' });
